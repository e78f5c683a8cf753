const NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Takes a URL's hostname and tells whether it means this machine, which nobody else can reach by it. */
export const isLoopback = (hostname: string) => NAMES.has(hostname)
