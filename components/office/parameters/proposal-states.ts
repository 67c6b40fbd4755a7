import type { TagTone } from '@/components/ui/tag';

export type ProposalState = 'draft' | 'proposed' | 'published' | 'withdrawn';

export const stateNames: Readonly<Record<ProposalState, string>> = {
  draft: '草稿',
  proposed: '等另一个人发布',
  published: '已发布',
  withdrawn: '已撤回',
};

export const stateTones: Readonly<Record<ProposalState, TagTone>> = {
  draft: 'plain',
  proposed: 'amber',
  published: 'action',
  withdrawn: 'plain',
};
