/** Questions of a guide that are shown, and changed, at once. */
export const LINKS_MAX = 100
