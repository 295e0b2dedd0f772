/** The themes of the vocabulary, in the order in which pages show them. */
export const THEMES = [
  'leadership', 'money', 'ownership', 'legalForm', 'supply', 'regulation', 'agreements', 'products', 'relationships',
  'views', 'personal', 'register', 'other',
];
