package org.reformflow.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The newest seal that this node made, in a file outside of the database: tells when the
 * end of the chain is cut off.
 */
@Component
class Anchor {

	private static final Logger LOG = LoggerFactory.getLogger(Anchor.class);

	private final @Nullable Path file;

	Anchor(AuditSettings settings) {
		String name = settings.anchor();
		this.file = (name == null || name.isBlank()) ? null : Path.of(name);
	}

	/** A seal as it was made. */
	record Known(long number, String head) {

	}

	synchronized void write(Seal seal) {
		Path target = this.file;
		if (target == null) {
			return;
		}
		try {
			Path fresh = target.resolveSibling(target.getFileName() + ".new");
			Files.writeString(fresh, seal.number() + " " + seal.head() + "\n");
			Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			// The head is in the log as well; work goes on.
			LOG.warn("Cannot write the audit anchor {}: {}", target, ex.toString());
		}
	}

	/** Nothing before the first seal, or when no file is set. */
	synchronized Optional<Known> read() {
		if (this.file == null) {
			return Optional.empty();
		}
		try {
			String[] parts = Files.readString(this.file).strip().split(" ", 2);
			return Optional.of(new Known(Long.parseLong(parts[0]), parts[1]));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			LOG.warn("Cannot read the audit anchor {}: {}", this.file, ex.toString());
			return Optional.of(new Known(0, ""));
		}
	}

}
