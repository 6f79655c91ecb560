/** One set of another tool: whether to add it, which of its sites and limits, and what stays as it is. */
import { useState } from 'preact/hooks';
import type { PlannedGroup } from '../../utils/elsewhere/plan';
import { groupTitle } from '../../utils/words/group-name';
import { limitInWords } from '../../utils/words/limit';
import { siteInWords } from '../../utils/words/site';
import { RowTick } from '../RowChoice';
import { placeInWords, sitesInWords, stayingInWords } from './elsewhere-in-words';
import './ElsewhereGroup.css';

export type ElsewhereGroupProps = {
  readonly planned: PlannedGroup;
  readonly onTick: (key: string, on: boolean) => void;
};

export function ElsewhereGroup({ planned, onTick }: ElsewhereGroupProps) {
  const { key, name, group, isTicked, sites, limits } = planned;
  const title = name === '' ? groupTitle(group) : name;
  const hasNews = sites.length > 0 || limits.length > 0;
  return (
    <li class="elsewhere-group">
      {hasNews ? (
        <RowTick
          id={`elsewhere-${key}`}
          label={<bdi>{title}</bdi>}
          next={placeInWords(planned)}
          checked={isTicked}
          onTick={(on) => onTick(key, on)}
        />
      ) : (
        <p>
          <bdi>{title}</bdi>
        </p>
      )}
      {isTicked && (
        <div class="elsewhere-parts">
          {sites.length > 0 && <Sites planned={planned} onTick={onTick} />}
          {limits.map((limit) => (
            <RowTick
              key={limit.key}
              id={`elsewhere-${limit.key}`}
              label={limitInWords(limit.kind, limit.limit)}
              checked={limit.isTicked}
              onTick={(on) => onTick(limit.key, on)}
            />
          ))}
          {stayingInWords(planned).map((line) => (
            <p key={line} class="soft">
              {line}
            </p>
          ))}
        </div>
      )}
    </li>
  );
}

/** The first of them by name; unfolded, each with its tick. A thousand of them are drawn only then. */
function Sites({ planned, onTick }: ElsewhereGroupProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{sitesInWords(planned)}</summary>
      {isOpen && (
        <div class="elsewhere-sites">
          {planned.sites.map(({ key, site, isTicked }) => (
            <RowTick
              key={key}
              id={`elsewhere-${key}`}
              label={<bdi>{siteInWords(site)}</bdi>}
              checked={isTicked}
              onTick={(on) => onTick(key, on)}
            />
          ))}
        </div>
      )}
    </details>
  );
}
