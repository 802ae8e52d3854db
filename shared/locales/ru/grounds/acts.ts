/** Acts that the grounds name, each in one place. */
export const unionCode = 'Таможенный кодекс ЕАЭС';
export const taxCode = 'Налоговый кодекс';
/** How the declaration on goods is filled in. */
export const decision257 = 'Решение Комиссии Таможенного союза от 20.05.2010 № 257';
/** How a declaration is registered. */
export const decision262 = 'Решение Комиссии Таможенного союза от 20.05.2010 № 262';
/** How the transit declaration is filled in. */
export const decision289 = 'Решение Комиссии Таможенного союза от 18.06.2010 № 289';
/** Classifiers of the declarations. */
export const decision378 = 'Решение Комиссии Таможенного союза от 20.09.2010 № 378';
/** Structure of the electronic declaration. */
export const decision2 = 'Решение Коллегии ЕЭК от 16.01.2018 № 2';
/** Declaration of customs value. */
export const decision160 = 'Решение Коллегии ЕЭК от 16.10.2018 № 160';
/** National registers of identification numbers. */
export const law223 = 'Закон Республики Казахстан от 12.01.2007 № 223';
