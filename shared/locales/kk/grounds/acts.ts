/** Acts that the grounds name, each in one place. */
export const unionCode = 'ЕАЭО Кеден кодексі';
export const taxCode = 'Салық кодексі';
/** How the declaration on goods is filled in. */
export const decision257 = 'Кеден одағы Комиссиясының 20.05.2010 ж. № 257 шешімі';
/** How a declaration is registered. */
export const decision262 = 'Кеден одағы Комиссиясының 20.05.2010 ж. № 262 шешімі';
/** How the transit declaration is filled in. */
export const decision289 = 'Кеден одағы Комиссиясының 18.06.2010 ж. № 289 шешімі';
/** Classifiers of the declarations. */
export const decision378 = 'Кеден одағы Комиссиясының 20.09.2010 ж. № 378 шешімі';
/** Structure of the electronic declaration. */
export const decision2 = 'ЕЭК Алқасының 16.01.2018 ж. № 2 шешімі';
/** Declaration of customs value. */
export const decision160 = 'ЕЭК Алқасының 16.10.2018 ж. № 160 шешімі';
/** National registers of identification numbers. */
export const law223 = 'Қазақстан Республикасының 12.01.2007 ж. № 223 заңы';
