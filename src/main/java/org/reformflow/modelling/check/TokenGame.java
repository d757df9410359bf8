package org.reformflow.modelling.check;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plays all courses of one level of a process: a state is the set of flows and steps that
 * hold a token. Finds joins that wait for ever and steps that happen twice at once.
 */
final class TokenGame {

	private static final int MOST_STATES = 3_000;

	private final List<TokenPlace> places;

	private final Set<String> stuck = new TreeSet<>();

	private final Set<String> doubled = new TreeSet<>();

	private final Set<BitSet> seen = new HashSet<>();

	private final Deque<BitSet> open = new ArrayDeque<>();

	TokenGame(List<TokenPlace> places) {
		this.places = places;
	}

	/**
	 * Plays from each start, in every order; when there are too many, in one order for
	 * the rest.
	 */
	TokenGame play() {
		this.places.stream()
			.filter((place) -> place.kind() == TokenPlace.Kind.START)
			.forEach((place) -> reach(new BitSet(), place.out()));
		while (!this.open.isEmpty() && this.seen.size() < 2 * MOST_STATES) {
			boolean inEveryOrder = this.seen.size() < MOST_STATES;
			BitSet state = inEveryOrder ? this.open.removeFirst() : this.open.removeLast();
			List<TokenPlace> able = this.places.stream().filter((place) -> place.isAble(state)).toList();
			able.stream().limit(inEveryOrder ? able.size() : 1).forEach((place) -> fire(place, state));
			if (able.isEmpty() && !state.isEmpty()) {
				this.places.stream()
					.filter((place) -> place.kind() == TokenPlace.Kind.PARALLEL && place.in().intersects(state))
					.forEach((place) -> this.stuck.add(place.id()));
			}
		}
		return this;
	}

	/** Gateways at which a token waits for one that never comes. */
	Set<String> stuck() {
		return this.stuck;
	}

	/** Nodes that a second token reaches while the first is still there. */
	Set<String> doubled() {
		return this.doubled;
	}

	private void fire(TokenPlace place, BitSet state) {
		if (place.kind() == TokenPlace.Kind.PARALLEL) {
			BitSet next = (BitSet) state.clone();
			next.andNot(place.in());
			reach(next, place.out());
			return;
		}
		if (state.get(place.number())) {
			BitSet after = without(state, place.number());
			reach(after, place.out());
			place.borders().forEach((ways) -> reach(after, ways));
		}
		place.in().stream().filter(state::get).forEach((flow) -> take(place, without(state, flow)));
	}

	private void take(TokenPlace place, BitSet state) {
		switch (place.kind()) {
			case END -> add(state);
			case END_OF_ALL -> add(new BitSet());
			case CHOICE -> place.out().forEach((way) -> reach(state, List.of(way)));
			case ACTIVITY -> reach(state, List.of(new TokenPlace.Way(place.number(), place.id())));
			default -> reach(state, place.out());
		}
	}

	private void reach(BitSet state, List<TokenPlace.Way> ways) {
		BitSet next = (BitSet) state.clone();
		for (TokenPlace.Way way : ways) {
			if (next.get(way.number())) {
				this.doubled.add(way.target());
				return;
			}
			next.set(way.number());
		}
		add(next);
	}

	private void add(BitSet state) {
		if (this.seen.add(state)) {
			this.open.add(state);
		}
	}

	private static BitSet without(BitSet state, int gone) {
		BitSet next = (BitSet) state.clone();
		next.clear(gone);
		return next;
	}

}
