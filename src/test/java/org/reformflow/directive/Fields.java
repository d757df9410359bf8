package org.reformflow.directive;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a submitted form. */
record Fields(Map<String, Object> map) {

	static Fields of(String key, Object value) {
		return new Fields(Map.of()).and(key, value);
	}

	static Fields of(String key, Object value, String otherKey, Object otherValue) {
		return of(key, value).and(otherKey, otherValue);
	}

	Fields and(String key, Object value) {
		return and(Map.of(key, value));
	}

	Fields and(Map<String, Object> others) {
		Map<String, Object> all = new LinkedHashMap<>(this.map);
		all.putAll(others);
		return new Fields(all);
	}

}
