'use client'

/** Ticks or clears every box of its form. */
export function SelectAll() {
  return (
    <input
      type="checkbox"
      aria-label="Select all on this page"
      className="size-4 align-middle"
      onChange={({ currentTarget }) => {
        const boxes = currentTarget.form?.querySelectorAll<HTMLInputElement>('input[name="questions[]"]')
        for (const box of boxes ?? []) box.checked = currentTarget.checked
      }}
    />
  )
}
