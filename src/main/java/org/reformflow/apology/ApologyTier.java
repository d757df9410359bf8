package org.reformflow.apology;

import org.reformflow.deadline.ladder.TierAction;

import org.springframework.stereotype.Component;

/** The tier of the ladder that asks for an apology, before the dossier is late. */
@Component
class ApologyTier implements TierAction {

	private final Apologies apologies;

	ApologyTier(Apologies apologies) {
		this.apologies = apologies;
	}

	@Override
	public String name() {
		return "apology";
	}

	@Override
	public void take(Matter matter) {
		this.apologies.prepare(matter.matterId());
	}

}
