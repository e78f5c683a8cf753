/** How long ago something was, in the largest unit that says it: "20 min", "11 h", "3 days". */
export function since(at: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`
}

/** The day of an interview, counted from today. */
export function interviewIn(days: number): string {
  if (days === 0) return 'Interview today'
  return days === 1 ? 'Interview tomorrow' : `Interview in ${days} days`
}
