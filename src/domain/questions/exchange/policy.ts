import type { Viewer } from '@/domain/core/viewer'

/** Brings questions in and takes all of them out, answers included. */
export const canExchange = (viewer: Viewer): boolean => viewer.role === 'ADMIN'
