package org.reformflow.notification;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell people.
 *
 * @param key tells this notice from all others: sent again under the same key, it reaches
 * nobody twice
 * @param department tenant id
 * @param template name of the template
 * @param values what the template's placeholders stand for, beside those that every
 * template knows
 * @param recipients person ids; those who may no longer sign in are left out
 * @param urgent whether it is mailed at once also to people who prefer a daily digest
 * @param businessKey business key of the matter, for a link to it
 */
public record Notice(String key, String department, String template, Map<String, Object> values, Set<String> recipients,
		boolean urgent, @Nullable String businessKey) {

	public Notice {
		values = Map.copyOf(values);
		recipients = Set.copyOf(recipients);
	}

}
