import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Star } from 'lucide-react'
import { api } from '../../api/api.ts'
import { useRefresh } from '../../api/partnership.ts'
import { useSentence } from '../../api/sentences.ts'
import { unwrap } from '../../api/unwrap.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import './favourite-button.css'

interface FavouriteButtonProps {
  slug: string
  document: { id: string; title: string; isFavourite: boolean }
}

/** Keeps a document at the top of one's own list. Nobody else sees it. */
export function FavouriteButton({ slug, document: { id, title, isFavourite } }: FavouriteButtonProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const param = { slug, id }
  const door = api.partnerships[':slug'].documents[':id'].favourite
  const set = useMutation({
    mutationFn: (is: boolean) => unwrap(is ? door.$put({ param }) : door.$delete({ param })),
    onError: (error) => toast(sentence(error)),
    onSettled: useRefresh(slug, () => {}),
  })
  // Shown at once; what the server says follows.
  const is = set.isPending ? set.variables : isFavourite
  return (
    <Button
      tone="ghost"
      size="icon"
      aria-pressed={is}
      aria-label={t`Favourite: ${title}`}
      title={is ? t`A favourite of yours` : t`Keep at the top of your list`}
      onClick={() => set.mutate(!is)}
    >
      <Star className="icon favourite-star" aria-hidden />
    </Button>
  )
}
