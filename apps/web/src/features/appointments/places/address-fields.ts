import type { FormField } from '@/components/admin/form-field'

export const ADDRESS_FIELDS: readonly FormField[] = [
  { name: 'name', label: 'Name', hint: 'As shoppers see it.' },
  { name: 'slug', label: 'Page', hint: 'What its page is called: “leeds” makes /showrooms/leeds.' },
  { name: 'addressLines', label: 'Address', hint: 'A line for each, without the town.', kind: 'textarea' },
  { name: 'town', label: 'Town' },
  { name: 'postcode', label: 'Postcode' },
  { name: 'phone', label: 'Phone', kind: 'tel' },
  { name: 'email', label: 'Email', kind: 'email' },
  { name: 'latitude', label: 'Latitude', hint: 'For the map and for distances, as in 53.7997.' },
  { name: 'longitude', label: 'Longitude', hint: 'West of Greenwich begins with a minus, as in -1.5492.' },
  { name: 'mapUrl', label: 'Link to a map', hint: 'Where “Directions” leads.' },
  { name: 'sortOrder', label: 'Place in lists', hint: 'The smallest comes first.', inputMode: 'numeric' },
  {
    name: 'isActive',
    label: 'Shown in the shop',
    kind: 'select',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
]
