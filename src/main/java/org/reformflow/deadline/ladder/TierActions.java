package org.reformflow.deadline.ladder;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.reformflow.notification.Notifications;

import org.springframework.stereotype.Component;

/** What tiers may name: actions, and templates of notices. */
@Component
class TierActions {

	private final Map<String, TierAction> actions;

	private final Notifications notifications;

	TierActions(List<TierAction> actions, Notifications notifications) {
		this.notifications = notifications;
		this.actions = actions.stream().collect(Collectors.toMap(TierAction::name, Function.identity()));
	}

	/** The action that the tier takes, if any. */
	void take(Tier tier, TierAction.Matter matter) {
		TierAction action = (tier.action() != null) ? this.actions.get(tier.action()) : null;
		if (action != null) {
			action.take(matter);
		}
	}

	/**
	 * Checks the names.
	 * @throws LadderTableException for one that nobody knows
	 */
	void check(List<Tier> tiers) {
		Set<String> known = new TreeSet<>(this.actions.keySet());
		known.add(Tier.SLIP);
		known.add(Tier.MEETING);
		for (Tier tier : tiers) {
			if (!this.notifications.hasTemplate(tier.template())) {
				throw new LadderTableException(
						"bậc “%s”: không có mẫu thông báo “%s”".formatted(tier.code(), tier.template()));
			}
			if (tier.action() != null && !known.contains(tier.action())) {
				throw new LadderTableException("bậc “%s”: không có việc “%s”; hãy dùng %s".formatted(tier.code(),
						tier.action(), String.join(", ", known)));
			}
		}
	}

}
