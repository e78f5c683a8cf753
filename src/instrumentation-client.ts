/**
 * Runs before anything else of the app in the browser. Trusted Types are enforced: text reaches no HTML or
 * script sink. The one exception lets the bundler load our own chunks, which it does by address.
 */
type ScriptPolicy = { createScriptURL: (url: string) => string }
type PolicyFactory = {
  defaultPolicy: object | null
  createPolicy: (name: 'default', rules: ScriptPolicy) => void
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }

if (trustedTypes && !trustedTypes.defaultPolicy) {
  trustedTypes.createPolicy('default', {
    createScriptURL(url) {
      const { origin, pathname } = new URL(url, location.origin)
      if (origin === location.origin && pathname.startsWith('/_next/static/')) return url
      throw new TypeError(`Refused to load a script from ${url}`)
    },
  })
}
