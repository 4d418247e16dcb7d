/** Characters that a JavaScript engine can hold in one string with room to work; about half a gigabyte in memory. */
export const LONGEST_FILE = 256 * 1024 * 1024;
