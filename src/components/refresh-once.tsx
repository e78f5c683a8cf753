'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks for the page once more: its head was made while what it counts was still unread. */
export function RefreshOnce() {
  const router = useRouter()
  useEffect(() => router.refresh(), [router])
  return null
}
