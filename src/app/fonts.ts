import localFont from 'next/font/local'

// The two faces of the first paint are fetched ahead and stand in for themselves by fallbacks of the same
// measures. The other two are optional: a face that comes late waits for the next page, so that nothing moves.
const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--face-sans',
  weight: '100 900',
  adjustFontFallback: 'Arial',
})
const serif = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--face-serif',
  weight: '200 900',
  adjustFontFallback: 'Times New Roman',
})
const serifItalic = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  variable: '--face-serif-italic',
  weight: '200 900',
  style: 'italic',
  preload: false,
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})
const mono = localFont({
  src: '../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--face-mono',
  weight: '100 800',
  preload: false,
  display: 'optional',
  adjustFontFallback: false,
})

/** Classes that define the custom properties of the four faces. */
export const faces = [inter, serif, serifItalic, mono].map((face) => face.variable).join(' ')
