import { createContext } from 'react';

/**
 * True where the overview is drawn before anyone knows how wide it will be: at build. A tile is then drawn once for a
 * phone and once for wider pages, and the style sheet shows one of them.
 */
export const DrawnAhead = createContext(false);
