import type { FieldChange } from '@/domain/questions/compare-revisions'

/** What changed, field by field: added words and words that are gone are marked as such. */
export const FieldChanges = ({ changes }: { changes: FieldChange[] }) =>
  changes.map(({ field, parts }) => (
    <div key={field} className="border-t border-line py-4">
      <h3 className="text-ui">{field}</h3>
      <p className="mt-1 max-w-measure text-base [overflow-wrap:anywhere] whitespace-pre-wrap">
        {parts.map(({ text, kind }, index) =>
          kind === 'same' ? (
            <span key={index}>{text}</span>
          ) : kind === 'added' ? (
            <ins key={index} className="bg-ok-soft">
              {text}
            </ins>
          ) : (
            <del key={index} className="bg-bad-soft text-ink-2">
              {text}
            </del>
          ),
        )}
      </p>
    </div>
  ))
