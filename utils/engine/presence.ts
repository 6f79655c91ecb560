/** Where she comes from, and whether she is on a call: what keeps a pause that is due silent for a while. */
import { isOf } from '../fields/event';
import { passArrival } from '../pauses/arrival';
import { answerCall, type Call, NO_CALL, passCall } from '../pauses/call';
import { heardIn, passSound } from '../pauses/call-sound';
import { CALL_EVENTS } from '../pauses/events';
import type { Moment } from '../time/moment';
import type { Scene } from '../tracking/scene';
import type { EngineEvent } from './events';
import type { State } from './state';

export function notePresence(
  state: State,
  happening: { readonly event: EngineEvent; readonly scene: Scene; readonly now: Moment },
): readonly [State, readonly []] {
  const { event, scene, now } = happening;
  const isNewRun = event.type === 'started' && event.newRun;
  const arrival = passArrival(state.arrival, scene.idle, isNewRun, now.at);
  const isHeard = scene.callSign === 'sound';
  const callSound = passSound(isNewRun ? null : state.callSound, isHeard, now.at);
  const lately = heardIn(callSound, now.at);
  const passed = passCall(atStart(state.call, isNewRun), scene.callSign, lately, now.at);
  const call = afterWord(passed, event, scene, now.at);
  const isSame = arrival === state.arrival && call === state.call && callSound === state.callSound;
  return [isSame ? state : { ...state, arrival, call, callSound }, []];
}

/** A browser that has closed has hung up; what she has said holds until its time. */
function atStart(call: Call, isNewRun: boolean): Call {
  return isNewRun && call.kind === 'seen' ? NO_CALL : call;
}

function afterWord(call: Call, event: EngineEvent, { callSign }: Scene, at: number): Call {
  return isOf(CALL_EVENTS, event) ? answerCall(call, event, callSign, at) : call;
}
