import localFont from 'next/font/local'

// `npm run fonts` makes the files. The two faces of the first paint are fetched ahead and stand in for themselves
// by fallbacks of the same measures. The other two are optional: a face that comes late waits for the next page,
// so that nothing moves.
const inter = localFont({
  src: './_fonts/inter.woff2',
  variable: '--face-sans',
  weight: '400 600',
  adjustFontFallback: 'Arial',
})
const serif = localFont({
  src: './_fonts/source-serif.woff2',
  variable: '--face-serif',
  weight: '400 600',
  adjustFontFallback: 'Times New Roman',
})
const serifItalic = localFont({
  src: './_fonts/source-serif-italic.woff2',
  variable: '--face-serif-italic',
  weight: '400',
  style: 'italic',
  preload: false,
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})
const mono = localFont({
  src: './_fonts/jetbrains-mono.woff2',
  variable: '--face-mono',
  weight: '400',
  preload: false,
  display: 'optional',
  adjustFontFallback: false,
})

/** Classes that define the custom properties of the four faces. */
export const faces = [inter, serif, serifItalic, mono].map((face) => face.variable).join(' ')
