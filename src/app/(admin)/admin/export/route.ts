import { exportFormatSchema, exportQuestions } from '@/domain/questions/export-questions'
import { canCurate } from '@/domain/questions/policy'
import { getViewer } from '@/web/session'

/** Every question as one file. For others than administrators there is nothing here. */
export async function GET(request: Request) {
  const viewer = await getViewer()
  const format = exportFormatSchema.safeParse(new URL(request.url).searchParams.get('format'))
  if (!viewer || !canCurate(viewer) || !format.success)
    return new Response('There is no page at this address.\n', { status: 404 })
  const { name, type, body } = await exportQuestions(viewer, format.data)
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
