import type { MetadataRoute } from 'next'
import { appOrigin } from '@/web/origin'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/account', '/admin', '/api', '/mentor', '/practice', '/progress', '/reviews'],
    },
    sitemap: new URL('/sitemap.xml', appOrigin()).href,
  }
}
