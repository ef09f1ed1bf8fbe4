import { Field, Label, Select } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../language/index.ts'
import { texts } from './texts.ts'
import { type Filter, filters, type ListView, orders, searchOf } from './view.ts'

type Props = Readonly<{ view: ListView; counts: Readonly<Record<Filter, number>> }>

/** Which to see, and in which order: links and a list to choose from, both kept in the address. */
export function ListChoice({ view, counts }: Props) {
  const say = useTexts(texts)
  const navigate = useNavigate()
  const sort = (word: string) => {
    const order = orders.find(each => each === word) ?? view.order
    void navigate({ to: '/kartlegginger', search: searchOf({ ...view, order }) as never, replace: true })
  }
  return (
    <div className="list-choice">
      <nav aria-label={say('show')}>
        <ul className="list-filters">
          {filters.map(filter => (
            <li key={filter}>
              <Link
                to="/kartlegginger"
                search={searchOf({ ...view, filter })}
                activeOptions={{ exact: true }}
                className="list-filter"
              >
                {say(`filter_${filter}`)} <span className="figures">{counts[filter]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Field className="list-order">
        <Label htmlFor="list-order">{say('order')}</Label>
        <Select id="list-order" value={view.order} onChange={event => sort(event.target.value)}>
          {orders.map(order => (
            <Select.Option key={order} value={order}>
              {say(`order_${order}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
