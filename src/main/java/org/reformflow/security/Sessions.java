package org.reformflow.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database, for all nodes: texts as JSON, under the hash of their id. A
 * session ends when it idles or gets too old, when it is deleted here by whatever node,
 * or with its account.
 */
class Sessions implements SessionRepository<StoredSession> {

	/** Name of the attribute with the id of the account. */
	static final String ACCOUNT = "account";

	/**
	 * The time of the last request is this exact, which saves a write at most requests.
	 */
	private static final Duration EXACT = Duration.ofMinutes(1);

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient jdbc;

	private final SignInSettings settings;

	private final Clock clock;

	/**
	 * Keeps sessions by a clock.
	 * @param clock of the machine: sessions are no matter of working time
	 */
	Sessions(JdbcClient jdbc, SignInSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public StoredSession createSession() {
		MapSession values = new MapSession();
		values.setCreationTime(this.clock.instant());
		values.setLastAccessedTime(this.clock.instant());
		values.setMaxInactiveInterval(this.settings.idle());
		return new StoredSession(values, null);
	}

	@Override
	public @Nullable StoredSession findById(String id) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("select created_at, seen_at, content from web_session"
					+ " where id = :id and seen_at > :seen and created_at > :created")
			.param("id", hash(id))
			.param("seen", Timestamp.from(now.minus(this.settings.idle())))
			.param("created", Timestamp.from(now.minus(this.settings.longest())))
			.query((row, number) -> session(id, row.getTimestamp("created_at").toInstant(),
					row.getTimestamp("seen_at").toInstant(), row.getString("content")))
			.optional()
			.orElse(null);
	}

	private StoredSession session(String id, Instant created, Instant seen, String content) {
		MapSession values = new MapSession(id);
		values.setCreationTime(created);
		values.setLastAccessedTime(seen);
		values.setMaxInactiveInterval(this.settings.idle());
		read(content).forEach(values::setAttribute);
		return new StoredSession(values, id);
	}

	@Override
	public void save(StoredSession session) {
		String stored = session.storedId();
		if (stored == null) {
			deleteEnded();
			insert(session);
		}
		else if (session.isChanged()) {
			update(session, stored);
		}
		else {
			touch(stored);
		}
		session.isStored();
	}

	private void insert(StoredSession session) {
		this.jdbc
			.sql("insert into web_session (id, account, created_at, seen_at, content)"
					+ " values (:id, :account, :created, :seen, :content)")
			.param("id", hash(session.getId()))
			.param("account", session.texts().get(ACCOUNT))
			.param("created", Timestamp.from(session.getCreationTime()))
			.param("seen", Timestamp.from(this.clock.instant()))
			.param("content", written(session))
			.update();
	}

	/** Brings none back that has been deleted meanwhile. */
	private void update(StoredSession session, String stored) {
		this.jdbc
			.sql("update web_session set id = :id, account = :account, seen_at = :seen, content = :content"
					+ " where id = :original")
			.param("id", hash(session.getId()))
			.param("account", session.texts().get(ACCOUNT))
			.param("seen", Timestamp.from(this.clock.instant()))
			.param("content", written(session))
			.param("original", hash(stored))
			.update();
	}

	private void touch(String stored) {
		Instant now = this.clock.instant();
		this.jdbc.sql("update web_session set seen_at = :seen where id = :id and seen_at < :before")
			.param("seen", Timestamp.from(now))
			.param("id", hash(stored))
			.param("before", Timestamp.from(now.minus(EXACT)))
			.update();
	}

	@Override
	public void deleteById(String id) {
		this.jdbc.sql("delete from web_session where id = :id").param("id", hash(id)).update();
	}

	/** Ends the sessions of a person, on all nodes. */
	int endAllOf(String account) {
		return this.jdbc.sql("delete from web_session where account = :account").param("account", account).update();
	}

	private void deleteEnded() {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from web_session where seen_at <= :seen or created_at <= :created")
			.param("seen", Timestamp.from(now.minus(this.settings.idle())))
			.param("created", Timestamp.from(now.minus(this.settings.longest())))
			.update();
	}

	private static String hash(String id) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String written(StoredSession session) {
		try {
			return JSON.writeValueAsString(session.texts());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> read(String content) {
		try {
			return JSON.readValue(content, new TypeReference<Map<String, String>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A session in the database cannot be read", ex);
		}
	}

}
