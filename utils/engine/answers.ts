/** What she answers after a rest, and when something that she put off has returned. */
import {
  type LetGo,
  letGoesOn,
  type Standing,
  withLetGo,
  withoutLetGo,
  withShown,
  withStanding,
} from '../let-go/let-go';
import type { LetGoAnswer } from '../rests/asking';
import { type Help, withHelp } from '../tracking/ledger';
import type { EngineEvent } from './events';
import type { State } from './state';

/** Applies an answer; any other event leaves the state as it is. */
export function applyAnswer(state: State, event: EngineEvent): State {
  const { asking, letGoes } = state;
  const { question } = asking;
  switch (event.type) {
    case 'let-go-typed':
      if (question.kind !== 'let-go' || question.answer.kind !== 'open') return state;
      return { ...state, asking: { ...asking, question: { ...question, text: event.text } } };
    case 'let-go-answered':
      return letGo(state, event);
    case 'let-go-undone': {
      if (question.kind !== 'let-go' || question.answer.kind === 'open') return state;
      const left = 'id' in question.answer ? withoutId(letGoes, question.answer.id) : letGoes;
      const open = { ...question, answer: { kind: 'open' } } as const;
      return { ...state, letGoes: [...left], asking: { ...asking, question: open } };
    }
    case 'let-go-returned':
      return { ...state, letGoes: [...withShown(letGoes, event.id, state.today.day)] };
    case 'let-go-settled':
      return settled(state, event);
    case 'help-answered':
      return helped(state, event.help);
    default:
      return state;
  }
}

/** The same state when nothing has passed. */
export function withLetGoesOfToday(state: State): State {
  const letGoes = letGoesOn(state.letGoes, state.today.day);
  return letGoes === state.letGoes ? state : { ...state, letGoes: [...letGoes] };
}

function settled(
  state: State,
  { id, as }: Extract<EngineEvent, { type: 'let-go-settled' }>,
): State {
  const { day } = state.today;
  const standing: Standing =
    as === 'open' ? { kind: 'later', on: day, shownOn: day } : { kind: as };
  return { ...state, letGoes: [...withStanding(state.letGoes, id, standing, day)] };
}

/** A line left empty is an answer as well: what she thinks of needs no words. But those that return do. */
function letGo(state: State, event: Extract<EngineEvent, { type: 'let-go-answered' }>): State {
  const { question } = state.asking;
  if (question.kind !== 'let-go' || question.answer.kind !== 'open') return state;
  const text = event.text.trim();
  const answer = answerOf(event, text !== '');
  if (answer === null) return state;
  const asking = { ...state.asking, question: { ...question, text: event.text, answer } };
  const standing = standingOf(answer);
  if (standing === null || text === '') return { ...state, asking };
  const one: LetGo = { id: event.id, text, day: state.today.day, standing };
  return { ...state, letGoes: [...withLetGo(state.letGoes, one)], asking };
}

function answerOf(
  { id, answer, on }: Extract<EngineEvent, { type: 'let-go-answered' }>,
  hasWords: boolean,
): LetGoAnswer | null {
  if (answer === 'nothing') return { kind: 'nothing' };
  if (answer === 'later') return on === null || !hasWords ? null : { kind: 'later', id, on };
  return { kind: answer, id: hasWords ? id : null };
}

function standingOf(answer: LetGoAnswer): Standing | null {
  switch (answer.kind) {
    case 'later':
      return { kind: 'later', on: answer.on, shownOn: null };
    case 'dropped':
    case 'someone':
      return { kind: answer.kind };
    case 'open':
    case 'nothing':
      return null;
  }
}

function helped(state: State, help: Help | null): State {
  const { asking, rest, ledger } = state;
  if (asking.question.kind !== 'help' || rest.kind !== 'over') return state;
  const question = { kind: 'help', answer: help } as const;
  const said = withHelp(ledger, rest.startedAt, help);
  return { ...state, ledger: said, asking: { ...asking, question } };
}

function withoutId(letGoes: readonly LetGo[], id: string | null): readonly LetGo[] {
  return id === null ? letGoes : withoutLetGo(letGoes, id);
}
