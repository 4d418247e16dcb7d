export function bundle(entry: string, target?: 'node' | 'page'): Promise<string>;
