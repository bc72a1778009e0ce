package io.tieout.testing.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import io.tieout.contract.Descriptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads the descriptions of types and components off the Javadoc of their sources, so
 * that the documents say what the code says.
 */
public final class SourceDescriptions implements Descriptions {

	private final Map<String, String> texts = new HashMap<>();

	private SourceDescriptions() {
	}

	/**
	 * The descriptions in these source folders; one that is not there holds none.
	 */
	public static SourceDescriptions of(Path... sourceFolders) {
		SourceDescriptions descriptions = new SourceDescriptions();
		List<Path> files = Stream.of(sourceFolders).flatMap(SourceDescriptions::sources).toList();
		if (!files.isEmpty()) {
			descriptions.read(files);
		}
		return descriptions;
	}

	private static Stream<Path> sources(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(List<Path> files) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
					manager.getJavaFileObjectsFromPaths(files));
			DocTrees docs = DocTrees.instance(task);
			for (CompilationUnitTree unit : task.parse()) {
				new Reader(docs, unit.getPackageName().toString()).scan(unit, null);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public @Nullable String of(Class<?> type) {
		return this.texts.get(type.getName());
	}

	@Override
	public @Nullable String of(Class<?> type, String component) {
		return this.texts.get(type.getName() + "#" + component);
	}

	private static String plain(List<? extends DocTree> trees) {
		return trees.stream()
			.map(SourceDescriptions::plain)
			.collect(Collectors.joining())
			.replaceAll("\\s+", " ")
			.strip();
	}

	private static String plain(DocTree tree) {
		if (tree instanceof TextTree text) {
			return text.getBody();
		}
		if (tree instanceof LiteralTree literal) {
			return literal.getBody().getBody();
		}
		if (tree instanceof EntityTree entity) {
			return entity.toString();
		}
		if (tree instanceof LinkTree link) {
			String target = link.getReference().getSignature();
			return link.getLabel().isEmpty() ? target.substring(target.lastIndexOf('.') + 1).replace('#', ' ').strip()
					: plain(link.getLabel());
		}
		return " ";
	}

	/** Walks a source file and notes what its types say. */
	private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

		private final DocTrees docs;

		private final Deque<String> names = new ArrayDeque<>();

		Reader(DocTrees docs, String packageName) {
			this.docs = docs;
			this.names.push(packageName + ".");
		}

		@Override
		public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
			String name = this.names.getFirst() + type.getSimpleName();
			DocCommentTree comment = this.docs.getDocCommentTree(getCurrentPath());
			if (comment != null) {
				note(name, comment);
			}
			this.names.push(name + "$");
			super.visitClass(type, nothing);
			this.names.pop();
			return null;
		}

		private void note(String name, DocCommentTree comment) {
			SourceDescriptions.this.texts.put(name, plain(comment.getFullBody()));
			for (DocTree tag : comment.getBlockTags()) {
				if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
					SourceDescriptions.this.texts.put(name + "#" + parameter.getName().getName(),
							plain(parameter.getDescription()));
				}
			}
		}

	}

}
