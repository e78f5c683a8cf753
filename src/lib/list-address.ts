type Filter = Record<string, string | undefined>

/** The address of a list with the filters that are set. */
export function listAddress(path: string, filter: Filter): string {
  const set = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path
}

/** The addresses of the first page, when this is a later one, and of the next, when there is one. */
export const pageAddresses = (path: string, filter: Filter, next: string | undefined) => ({
  previous: filter.after && listAddress(path, { ...filter, after: undefined }),
  next: next && listAddress(path, { ...filter, after: next }),
})
