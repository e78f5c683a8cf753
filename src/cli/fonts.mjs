// npm run fonts: makes the font files that the pages use, in src/app/_fonts, out of the packages' larger ones.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

const PACKAGES = 'node_modules/@fontsource-variable'
const FOLDER = 'src/app/_fonts'

const TO_SEMIBOLD = { min: 400, max: 600, default: 400 }
const REGULAR = 400

/** Each file's package file, and the weights that the style sheets use of it. */
const FACES = {
  inter: ['inter/files/inter-latin-wght-normal.woff2', TO_SEMIBOLD],
  'source-serif': ['source-serif-4/files/source-serif-4-latin-wght-normal.woff2', TO_SEMIBOLD],
  'source-serif-italic': ['source-serif-4/files/source-serif-4-latin-wght-italic.woff2', REGULAR],
  'jetbrains-mono': ['jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2', REGULAR],
}

/** Western European text with its punctuation, and the signs that sums and lists use. Others come from the system's fonts. */
const CHARACTERS = [
  ...range(0x20, 0x7e),
  ...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜàáâãäåæçèéêëìíîïñòóôõöøùúûüßœ',
  ...' –—‘’“”„•…«»€£‰°·¹²³⁴−×÷±√≈≤≥→',
].join('')

/** What the style sheets name, and what letters need to stand rightly. */
const FEATURES = [
  'ccmp',
  'locl',
  'kern',
  'mark',
  'mkmk',
  'liga',
  'calt',
  'lnum',
  'onum',
  'pnum',
  'tnum',
  'cv05',
  'ss03',
]

/**
 * @param {number} first
 * @param {number} last
 */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step))
}

/**
 * The smaller files, by their paths in the repository. The same packages give the same bytes.
 * @returns {Promise<[string, Buffer][]>}
 */
export function makeFonts() {
  return Promise.all(
    Object.entries(FACES).map(async ([name, [source, wght]]) => [
      path.join(FOLDER, `${name}.woff2`),
      await subsetFont(await readFile(path.join(PACKAGES, source)), CHARACTERS, {
        targetFormat: 'woff2',
        variationAxes: { wght },
        keepFeatures: FEATURES,
      }),
    ]),
  )
}

/** @returns {Promise<number>} */
export async function fonts() {
  await mkdir(FOLDER, { recursive: true })
  for (const [file, bytes] of await makeFonts()) {
    await writeFile(file, bytes)
    console.log(`${file}: ${(bytes.length / 1000).toFixed(1)} kB`)
  }
  return 0
}
