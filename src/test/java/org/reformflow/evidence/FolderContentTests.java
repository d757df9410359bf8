package org.reformflow.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class FolderContentTests {

	private static final String ID = "ab12";

	private final TransactionTemplate transaction = new TransactionTemplate(
			new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:folder-content")));

	private final Path folder;

	FolderContentTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void keepsContentOfACommittedUpload() throws IOException {
		this.transaction.executeWithoutResult((status) -> write());

		try (InputStream content = new FolderContent(this.folder).read(ID)) {
			assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Minh chứng");
		}
	}

	@Test
	void leavesNothingOfAnUploadThatWasRolledBack() throws IOException {
		this.transaction.executeWithoutResult((status) -> {
			write();
			status.setRollbackOnly();
		});

		try (Stream<Path> files = Files.walk(this.folder)) {
			assertThat(files.filter(Files::isRegularFile)).isEmpty();
		}
	}

	private void write() {
		try {
			new FolderContent(this.folder).write(ID,
					new ByteArrayInputStream("Minh chứng".getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
