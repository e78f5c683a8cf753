/** Situation, task, action, result. */
export type Story = readonly [string, string, string, string]

/** Told with a choice, a figure and what it is compared with. */
export const TOLD: readonly [Story, ...Story[]] = [
  [
    'A subscription shop for pet food, 42,000 customers. The monthly churn had gone from 4.1 % to 5.6 % in half a year, and marketing wanted one win-back mail for everybody.',
    'I was asked to choose the recipients. I took the task to be wider: to find out whether there was one reason to leave or several.',
    'I split those who had left by what happened in the four weeks before: a late parcel, a price rise, or nothing at all. I argued against grouping by age of the pet, which the team liked, because it predicted nothing. Support rang 30 people of each group before we wrote a word.',
    'The late-parcel group got a credit and no mail. Of them 11 % came back within eight weeks, against 4 % of those held back by chance. The other two groups did not differ from theirs, and I said so.',
  ],
  [
    'A regional bank with seven segments that had been bought from an agency. Branches used two of them; nobody could say where the other five had gone.',
    'My manager wanted the segments refreshed. I proposed to ask first who would act on them.',
    'I sat in four branches for a day each, wrote down each decision about a customer, and kept the segments that changed one. Three were left. The head of retail disagreed; we agreed to run both sets for a quarter.',
    'Advisers filled in the segment for 78 % of the talks, up from 31 %. Sales did not move measurably in that quarter, which I reported in the same slide. I would involve the branches before the agency next time.',
  ],
  [
    'An app for learning to read music, free with a paid plan. We targeted people who had finished three lessons, since they paid most.',
    'I owned the test of a discount for them: 20 % off for a week.',
    'I held back a fifth. The discount group bought more in that week, and fewer in the following two. I looked at eight weeks instead of one, and found that we had only moved purchases forward. I wrote a page on why the first reading was wrong.',
    'Over eight weeks 6.2 % had bought with the discount and 6.0 % without, at 20 % less money each. We stopped it. The longer window became the rule for such tests.',
  ],
]

/** Told without either. */
export const VAGUE: readonly [Story, ...Story[]] = [
  [
    'In my last job we had many customers and the marketing was the same for all of them.',
    'I had to do a segmentation.',
    'I collected the data, made the clusters and presented them to the stakeholders, who were very interested.',
    'The results were good and the campaigns performed better afterwards.',
  ],
  [
    'During my studies we did a project with a data set of an online shop.',
    'The task was to find customer groups.',
    'We used RFM and k-means and compared them. There were some problems with missing values, but we solved them as a team.',
    '',
  ],
]
