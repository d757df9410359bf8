package org.reformflow.notification.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.MustacheException;
import org.jspecify.annotations.Nullable;
import org.reformflow.notification.TemplateValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates of notices, all checked when this is made. One that is edited later is
 * read and checked again when next used; while it is wrong, the one before stays.
 */
public class Templates {

	private static final Logger logger = LoggerFactory.getLogger(Templates.class);

	private final TemplateFiles files;

	private final TemplateCheck check;

	private final Map<String, Held> held = new ConcurrentHashMap<>();

	/**
	 * Reads all templates.
	 * @param folder whose files take the place of shipped ones, or null
	 * @throws TemplateException with everything that is wrong in any of them
	 */
	public Templates(@Nullable Path folder, Collection<TemplateValues> declared) {
		this.files = new TemplateFiles(folder);
		this.check = new TemplateCheck(declared);
		List<String> problems = new ArrayList<>();
		for (String name : this.files.names()) {
			try {
				load(name);
			}
			catch (TemplateException ex) {
				problems.add(String.valueOf(ex.getMessage()));
			}
		}
		if (!problems.isEmpty()) {
			throw new TemplateException(problems);
		}
	}

	/**
	 * A template filled in.
	 * @throws IllegalArgumentException when there is no such template, or a value that it
	 * names is missing
	 */
	public Rendered render(String name, Map<String, Object> values) {
		try {
			return find(name).render(values);
		}
		catch (MustacheException ex) {
			throw new IllegalArgumentException("Notice template '" + name + "': " + ex.getMessage(), ex);
		}
	}

	/** Whether there is a template of this name. */
	public boolean has(String name) {
		return this.files.names().contains(name);
	}

	/** Under which heading a digest lists notices of a template. */
	public String topic(String name) {
		return find(name).topic();
	}

	private NoticeTemplate find(String name) {
		Held now = this.held.get(name);
		if (now == null || now.version() != this.files.version(name)) {
			now = reload(name, now);
		}
		if (now == null) {
			throw new IllegalArgumentException("There is no notice template '" + name + "'");
		}
		return now.template();
	}

	private @Nullable Held reload(String name, @Nullable Held before) {
		try {
			return load(name);
		}
		catch (TemplateException ex) {
			if (before == null) {
				throw ex;
			}
			logger.error("The edited notice template is wrong, so the one before is used: {}", ex.getMessage());
			Held kept = new Held(before.template(), this.files.version(name));
			this.held.put(name, kept);
			return kept;
		}
	}

	private @Nullable Held load(String name) {
		TemplateSource source = this.files.read(name).orElse(null);
		if (source == null) {
			return null;
		}
		Held read = new Held(this.check.check(source), source.version());
		this.held.put(name, read);
		return read;
	}

	private record Held(NoticeTemplate template, long version) {

	}

}
