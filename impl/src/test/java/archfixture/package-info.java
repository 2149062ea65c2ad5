/**
 * Small trees that break the package table on purpose, one tree each.
 *
 * <p>Below its root each has the packages of the table; {@code io.trunkline.ArchitectureTest} shows that the rules see
 * what is wrong in it.
 */
package archfixture;
