package org.reformflow.audit;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit log is kept.
 *
 * @param key secret of at least 32 characters, {@code REFORMFLOW_AUDIT_KEY}
 * @param oldKeys secrets of before, for entries that were made with them
 * @param keyFile where a secret is made and kept when none is given, for the demo
 * @param anchor file that this node writes the newest seal to, outside of the database
 * @param sealEvery how often this node seals what is new; zero leaves it to others
 */
@ConfigurationProperties("reformflow.audit")
record AuditSettings(@DefaultValue("") String key, @DefaultValue List<String> oldKeys, @Nullable String keyFile,
		@Nullable String anchor, @DefaultValue("1s") Duration sealEvery) {

}
