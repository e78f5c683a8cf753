import { MY_STATUSES, SEARCH_MAX, SORTS, urlWord, type Listing } from '@/domain/questions/listing'
import { DIFFICULTY_WORD, FORMAT_WORD, ROLE_NAMES, TYPE_WORD } from '@/domain/questions/words'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Field, Input, Select } from '@/components/ui/field'
import { SORT_WORD, STATUS_WORD, upperFirst } from './words'

type Option = { value: string; label: string }
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
        <Pick
          name="topic"
          label="Topic"
          any="Any topic"
          value={listing.topic}
          options={topics.map(({ slug, title }) => ({ value: slug, label: title }))}
        />
        <Pick
          name="difficulty"
          label="Difficulty"
          any="Any difficulty"
          value={wordOf(DIFFICULTY_WORD, listing.difficulty)}
          options={optionsOf(DIFFICULTY_WORD)}
        />
        <Pick
          name="type"
          label="Type"
          any="Any type"
          value={wordOf(TYPE_WORD, listing.type)}
          options={optionsOf(TYPE_WORD)}
        />
        <Pick
          name="sort"
          label="Order"
          value={listing.sort}
          options={SORTS.map((sort) => ({ value: sort, label: SORT_WORD[sort] }))}
        />
        {signedIn && (
          <>
            <Pick
              name="format"
              label="Answer format"
              any="Any format"
              value={wordOf(FORMAT_WORD, listing.format)}
              options={optionsOf(FORMAT_WORD)}
            />
            <Pick
              name="role"
              label="Role"
              any="Any role"
              value={listing.role && urlWord(listing.role)}
              options={ROLE_NAMES.map((role) => ({ value: urlWord(role), label: upperFirst(role) }))}
            />
            <Pick
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

type PickProps = { name: string; label: string; any?: string; value?: string; options: Option[] }

const Pick = ({ name, label, any, value = '', options }: PickProps) => (
  <Field label={label}>
    <Select name={name} defaultValue={value}>
      {any && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  </Field>
)

const optionsOf = (words: Record<string, string>): Option[] =>
  Object.values(words).map((word) => ({ value: urlWord(word), label: word }))

const wordOf = <Code extends string>(words: Record<Code, string>, code: Code | undefined) =>
  code && urlWord(words[code])
