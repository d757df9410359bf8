package org.reformflow.security;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session as one request sees it. Texts are stored; the one object that Camunda's web
 * apps put in is made anew by each request and forgotten after it.
 */
final class StoredSession implements Session {

	private static final String CAMUNDAS_OBJECT = "authenticatedUser";

	private final MapSession values;

	private final Map<String, Object> ofThisRequest = new HashMap<>();

	private @Nullable String storedId;

	private boolean changed;

	/**
	 * Wraps values.
	 * @param storedId under which the database has it; null for a new one
	 */
	StoredSession(MapSession values, @Nullable String storedId) {
		this.values = values;
		this.storedId = storedId;
	}

	@Nullable String storedId() {
		return this.storedId;
	}

	void isStored() {
		this.storedId = getId();
		this.changed = false;
	}

	/** Whether an attribute or the id differs from what is stored. */
	boolean isChanged() {
		return this.changed;
	}

	Map<String, String> texts() {
		Map<String, String> texts = new HashMap<>();
		this.values.getAttributeNames().forEach((name) -> texts.put(name, this.values.getAttribute(name)));
		return texts;
	}

	@Override
	public String getId() {
		return this.values.getId();
	}

	@Override
	public String changeSessionId() {
		this.changed = true;
		return this.values.changeSessionId();
	}

	@Override
	@SuppressWarnings({ "unchecked", "NullAway", "TypeParameterUnusedInFormals" })
	public <T> @Nullable T getAttribute(String name) {
		return CAMUNDAS_OBJECT.equals(name) ? (T) this.ofThisRequest.get(name) : this.values.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		Set<String> names = new LinkedHashSet<>(this.values.getAttributeNames());
		names.addAll(this.ofThisRequest.keySet());
		return names;
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		if (value == null) {
			removeAttribute(name);
		}
		else if (CAMUNDAS_OBJECT.equals(name)) {
			this.ofThisRequest.put(name, value);
		}
		else if (value instanceof String text) {
			this.changed |= !text.equals(this.values.getAttribute(name));
			this.values.setAttribute(name, text);
		}
		else {
			throw new IllegalArgumentException("Sessions keep texts only, not " + value.getClass() + " as " + name);
		}
	}

	@Override
	public void removeAttribute(String name) {
		this.changed |= this.values.getAttributeNames().contains(name);
		this.values.removeAttribute(name);
		this.ofThisRequest.remove(name);
	}

	@Override
	public Instant getCreationTime() {
		return this.values.getCreationTime();
	}

	@Override
	public void setLastAccessedTime(Instant time) {
		this.values.setLastAccessedTime(time);
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.values.getLastAccessedTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.values.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.values.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.values.isExpired();
	}

}
