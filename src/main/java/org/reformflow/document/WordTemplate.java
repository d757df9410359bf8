package org.reformflow.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A Word file (.docx) with placeholders such as {@code {{applicant}}} in its text,
 * tables, headers, footers and text boxes. Formatting stays that of the placeholder's
 * first letter. A table row or, outside tables, a paragraph with placeholders such as
 * {@code {{members.name}}} is repeated for each entry of a list; neighbours that name the
 * same list are repeated together.
 */
public final class WordTemplate {

	/** Media type of Word files. */
	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final Pattern TEXT = Pattern.compile("application/vnd\\.openxmlformats-officedocument"
			+ "\\.wordprocessingml\\.(?:document\\.main|header|footer|footnotes|endnotes)\\+xml");

	private final String name;

	private final byte[] content;

	private final Set<String> placeholders = new TreeSet<>();

	private WordTemplate(String name, byte[] content) {
		this.name = name;
		this.content = content;
	}

	/**
	 * Reads a template.
	 * @throws IllegalStateException when the content is no Word file
	 */
	public static WordTemplate read(String name, byte[] content) {
		WordTemplate template = new WordTemplate(name, content);
		template.each((document) -> WordText.paragraphs(document.getDocumentElement())
			.forEach((paragraph) -> template.placeholders.addAll(paragraph.placeholders())));
		return template;
	}

	public Set<String> placeholders() {
		return this.placeholders;
	}

	/**
	 * A copy with values in place of placeholders. Line ends become line breaks; what a
	 * value looks like is not read again.
	 * @throws IllegalArgumentException when a value is missing
	 */
	public byte[] fill(Map<String, String> values) {
		return fill(values, Map.of());
	}

	/**
	 * The same with lists: what names one is repeated for each of its entries, and left
	 * out where it has none.
	 * @param lists entries by list; {@code {{members.name}}} is the value {@code name} of
	 * an entry of {@code members}
	 * @throws IllegalArgumentException when a value or a list is missing
	 */
	public byte[] fill(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
		return each((document) -> new WordFill(values, lists).fill(document));
	}

	private byte[] each(Consumer<Document> work) {
		try (OPCPackage file = open()) {
			List<PackagePart> parts = file.getParts()
				.stream()
				.filter((part) -> TEXT.matcher(part.getContentType()).matches())
				.toList();
			if (parts.stream().noneMatch((part) -> part.getContentType().contains("document.main"))) {
				throw noWordFile(null);
			}
			for (PackagePart part : parts) {
				change(part, work);
			}
			ByteArrayOutputStream filled = new ByteArrayOutputStream();
			file.save(filled);
			file.revert();
			return filled.toByteArray();
		}
		catch (IOException | OpenXML4JException | SAXException ex) {
			throw noWordFile(ex);
		}
	}

	private OPCPackage open() {
		try {
			return OPCPackage.open(new ByteArrayInputStream(this.content));
		}
		catch (IOException | OpenXML4JException | RuntimeException ex) {
			throw noWordFile(ex);
		}
	}

	private IllegalStateException noWordFile(@Nullable Exception cause) {
		return new IllegalStateException(this.name + " is no Word file (.docx)", cause);
	}

	private static void change(PackagePart part, Consumer<Document> work) throws IOException, SAXException {
		Document document;
		try (InputStream xml = part.getInputStream()) {
			document = DocumentHelper.readDocument(xml);
		}
		work.accept(document);
		try (OutputStream xml = part.getOutputStream()) {
			StreamHelper.saveXmlInStream(document, xml);
		}
	}

}
