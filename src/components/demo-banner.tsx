/** Says on every page of a demo that nothing on it is real. */
export function DemoBanner() {
  return (
    <aside aria-label="Demo" className="border-b border-line bg-sunken text-sm text-ink-2 print:hidden">
      <p className="frame py-1.5">Demo data: people and answers here are invented.</p>
    </aside>
  )
}
