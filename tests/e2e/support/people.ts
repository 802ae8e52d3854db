/** The post of one's own at which tests work, and its administrator. */
export const ownPost = {
  code: '55301',
  name: 'Қорғас',
  person: 'Әлия Сәрсенова',
  login: 'aliya',
  password: 'a phrase of several words',
};

/** Who works with declarations at it: its administrator sees none. */
export const worker = { name: 'Тимур Омаров', login: 'timur', password: 'another phrase of words' };

/** What the worker may do there. */
export const workerRoles = ['officer', 'analyst', 'supervisor'] as const;
