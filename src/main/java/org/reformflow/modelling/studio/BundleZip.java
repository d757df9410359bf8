package org.reformflow.modelling.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.reformflow.modelling.Digests;
import org.reformflow.modelling.check.ModelFile;

/**
 * Files as one ZIP, in the folders that the repository has. The same content makes the
 * same bytes: files are in order, stored as they are, all of one time.
 */
final class BundleZip {

	/** What the ZIP is, beside the models. */
	static final String README = "RELEASE.md";

	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private BundleZip() {
	}

	/**
	 * @param words Markdown about what it is; the sums of the files are added
	 */
	static byte[] write(List<ModelFile> files, String words) {
		String sums = files.stream()
			.sorted(Comparator.comparing(ModelFile::path))
			.map((file) -> Digests.of(file.content()) + "  " + file.path())
			.collect(Collectors.joining("\n"));
		String readme = words + "\n\n## SHA-256\n\n```\n" + sums + "\n```\n";
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			Stream<ModelFile> about = Stream.of(new ModelFile(README, readme.getBytes(StandardCharsets.UTF_8)));
			for (ModelFile file : Stream.concat(about, files.stream())
				.sorted(Comparator.comparing(ModelFile::path))
				.toList()) {
				write(file, zip);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void write(ModelFile file, ZipOutputStream zip) throws IOException {
		CRC32 sum = new CRC32();
		sum.update(file.content());
		ZipEntry entry = new ZipEntry(file.path());
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(file.content().length);
		entry.setCrc(sum.getValue());
		entry.setTimeLocal(TIME);
		zip.putNextEntry(entry);
		zip.write(file.content());
		zip.closeEntry();
	}

}
