export const VI = {};
