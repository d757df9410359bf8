package org.reformflow.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps content in a folder, one file per id in sub-folders by the id's first two
 * characters. A file is on disk before its row commits and goes when that fails.
 */
class FolderContent implements ContentStore {

	private static final Logger log = LoggerFactory.getLogger(FolderContent.class);

	private final Path folder;

	FolderContent(Path folder) {
		this.folder = folder;
	}

	@Override
	public void write(String fileId, InputStream content) throws IOException {
		Path file = path(fileId);
		Files.createDirectories(file.getParent());
		TransactionSynchronizationManager.registerSynchronization(new DeleteUnlessCommitted(file));
		Files.copy(content, file);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	@Override
	public InputStream read(String fileId) throws IOException {
		return Files.newInputStream(path(fileId));
	}

	private Path path(String fileId) {
		return this.folder.resolve(fileId.substring(0, 2)).resolve(fileId);
	}

	private record DeleteUnlessCommitted(Path file) implements TransactionSynchronization {

		@Override
		public void afterCompletion(int status) {
			if (status != STATUS_COMMITTED) {
				try {
					Files.deleteIfExists(this.file);
				}
				catch (IOException ex) {
					log.warn("Left over after a rollback: {}", this.file, ex);
				}
			}
		}

	}

}
