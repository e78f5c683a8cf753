import type { Viewer } from '@/domain/core/viewer'

export type NavItem = { href: string; label: string; keys: string }

const TOPICS = { href: '/topics', label: 'Topics', keys: 'g t' }
const QUESTIONS = { href: '/questions', label: 'Questions', keys: 'g q' }
const GUIDES = { href: '/guides', label: 'Guides', keys: 'g g' }
const CAREERS = { href: '/careers', label: 'Careers', keys: 'g c' }
const PRACTICE = { href: '/practice', label: 'Practice', keys: 'g p' }
const ADMIN = { href: '/admin', label: 'Admin', keys: 'g d' }
const REVIEWS = { href: '/reviews', label: 'Reviews', keys: 'g r' }
const MENTOR = { href: '/mentor', label: 'Mentor', keys: 'g m' }
const ACCOUNT = { href: '/account', label: 'Account', keys: 'g a' }

/** Where the header leads: what can be read by all, then what is one's own. */
export const navItems = (viewer: Viewer | null): NavItem[] =>
  viewer
    ? [TOPICS, QUESTIONS, GUIDES, PRACTICE, REVIEWS, ...workOf(viewer), ACCOUNT]
    : [TOPICS, QUESTIONS, GUIDES, CAREERS]

function workOf({ role }: Viewer): NavItem[] {
  if (role === 'ADMIN') return [MENTOR, ADMIN]
  return role === 'MENTOR' ? [MENTOR] : []
}
