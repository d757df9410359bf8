package org.reformflow.deadline.ladder;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code deadline-escalation} asks about a ladder. */
@Component("ladder")
@ModelBean
public class LadderFacts {

	private final LadderTable ladders;

	private final StepTable steps;

	private final Owners owners;

	private final Recipients recipients;

	LadderFacts(LadderTable ladders, StepTable steps, Owners owners, Recipients recipients) {
		this.ladders = ladders;
		this.steps = steps;
		this.owners = owners;
		this.recipients = recipients;
	}

	/** Whether another tier will come. */
	public boolean hasNext(String ladderId) {
		return this.ladders.nextAt(ladderId).isPresent();
	}

	/** When the next tier comes. */
	public Date nextAt(String ladderId) {
		return Date.from(this.ladders.nextAt(ladderId).orElseThrow());
	}

	/** The groups that may answer a tier; empty when single people may. */
	public Collection<String> answerGroups(String stepId) {
		Asked asked = asked(stepId);
		return Recipients.groups(asked.by(), asked.facts());
	}

	/** The single people who may answer a tier; empty when groups may. */
	public Collection<String> answerUsers(String stepId) {
		Asked asked = asked(stepId);
		return Recipients.groups(asked.by(), asked.facts()).isEmpty() ? asked.people(this.recipients) : Set.of();
	}

	private Asked asked(String stepId) {
		StepRow step = this.steps.get(stepId);
		LadderRow ladder = this.ladders.get(step.ladderId());
		return new Asked(ladder.department(), Addressee.valueOf(Optional.ofNullable(step.answerBy()).orElseThrow()),
				this.owners.facts(ladder).orElseThrow());
	}

	private record Asked(String department, Addressee by, LadderOwner.Facts facts) {

		Set<String> people(Recipients recipients) {
			return recipients.people(List.of(this.by), this.department, this.facts);
		}

	}

}
