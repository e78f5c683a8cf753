import { MY_STATUSES, SEARCH_MAX, SORTS, urlWord, type Listing } from '@/domain/questions/listing'
import { DIFFICULTY_WORD, FORMAT_WORD, ROLE_NAMES, TYPE_WORD } from '@/domain/questions/words'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Field, Input } from '@/components/ui/field'
import { SelectField, titlesOf, type Option } from '@/components/ui/select-field'
import { SORT_WORD, STATUS_WORD, upperFirst } from './words'

type FilterFormProps = { listing: Listing; topics: { slug: string; title: string }[]; signedIn: boolean }

/** The list's filters as a plain form: every choice ends up in the address. */
export function FilterForm({ listing, topics, signedIn }: FilterFormProps) {
  return (
    // The key makes the fields follow the address when a link changes it.
    <form
      key={JSON.stringify(listing)}
      action="/questions"
      role="search"
      aria-label="Questions"
      className="grid gap-4"
    >
      <div className="flex max-w-measure items-end gap-2">
        <Field
          label={signedIn ? 'Search titles, tags and prompts' : 'Search titles and topics'}
          className="flex-1"
        >
          <Input name="q" type="search" maxLength={SEARCH_MAX} defaultValue={listing.q} autoComplete="off" />
        </Field>
        <Button variant="primary">Search</Button>
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <SelectField
          name="topic"
          label="Topic"
          any="Any topic"
          value={listing.topic}
          options={titlesOf(topics)}
        />
        <SelectField
          name="difficulty"
          label="Difficulty"
          any="Any difficulty"
          value={wordOf(DIFFICULTY_WORD, listing.difficulty)}
          options={wordsOf(DIFFICULTY_WORD)}
        />
        <SelectField
          name="type"
          label="Type"
          any="Any type"
          value={wordOf(TYPE_WORD, listing.type)}
          options={wordsOf(TYPE_WORD)}
        />
        <SelectField
          name="sort"
          label="Order"
          value={listing.sort}
          options={SORTS.map((sort) => ({ value: sort, label: SORT_WORD[sort] }))}
        />
        {signedIn && (
          <>
            <SelectField
              name="format"
              label="Answer format"
              any="Any format"
              value={wordOf(FORMAT_WORD, listing.format)}
              options={wordsOf(FORMAT_WORD)}
            />
            <SelectField
              name="role"
              label="Role"
              any="Any role"
              value={listing.role && urlWord(listing.role)}
              options={ROLE_NAMES.map((role) => ({ value: urlWord(role), label: upperFirst(role) }))}
            />
            <SelectField
              name="mine"
              label="My status"
              any="Any status"
              value={listing.mine}
              options={MY_STATUSES.map((status) => ({ value: status, label: STATUS_WORD[status] }))}
            />
            <Check
              name="bookmarked"
              value="yes"
              label="Bookmarked only"
              defaultChecked={listing.bookmarked}
              className="self-end pb-1.5"
            />
          </>
        )}
      </div>
      {listing.tag && <input type="hidden" name="tag" value={listing.tag} />}
    </form>
  )
}

/** In an address a word stands as people read it, not as its code. */
const wordsOf = (words: Record<string, string>): Option[] =>
  Object.values(words).map((word) => ({ value: urlWord(word), label: word }))

const wordOf = <Code extends string>(words: Record<Code, string>, code: Code | undefined) =>
  code && urlWord(words[code])
