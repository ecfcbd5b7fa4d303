/**
 * Given names common among children where the six languages are spoken. Words that are also everyday words
 * or places (May, Will, Jordan) are left out: a name counts only beside an age, a school or a class anyway.
 */
const LATIN =
  'Aaliyah Aaron Abdul Abdullah Abena Abigail Achieng Adam Adriana Adrián Agnès Ahmed Aiden Aisha Aïcha Akinyi Alejandra Alejandro ' +
  'Alex Alexander Alice Alicia Amara Amélia Amelia Amélie Amina Aminata Amir Ana Anaïs Andrea Andrés Anita Anna Antonio Antoine ' +
  'Antônio Aria Arthur Arturo Asha Ashley Ava Awa Ayesha Ayman Baraka Beatriz Bella Ben Benjamin Bernardo Bianca Blessing Brian ' +
  'Bruno Bryan Camila Camille Carla Carlos Carmen Caroline Catarina Cecilia Charles Charlotte Chiara Chloe Chloé Christopher Clara ' +
  'Claire Cristina Daniel Daniela David Davi Debora Diana Diego Dylan Edward Elena Elias Elijah Elisa Elizabeth Ella Elsie Emilia ' +
  'Emiliano Emily Emma Emmanuel Enzo Erick Esperanza Esther Ethan Eva Evelyn Faith Farah Fatima Fatou Fatoumata Fatuma Fátima ' +
  'Felipe Fernanda Fernando Finn Francisco Freya Gabriel Gabriela Gabrielle George Giulia Grace Guilherme Gustavo Habiba Halima ' +
  'Hamza Hanna Hannah Harper Harry Hassan Heitor Helena Henry Hugo Ibrahim Ibrahima Iker Imani Inès Inês Inés Isaac Isabel Isabela ' +
  'Isabella Ivan Ivy Jack Jacob Jake James Jayden Jasmine Javier Jean Jessica Jimena Joana João Joel John Jorge José Joseph Joshua ' +
  'Juan Judith Jules Julia Juliette Julieta Juma Junior Kamau Karim Karina Kevin Khadija Khalid Kofi Kwame Lara Larissa Laura ' +
  'Lea Leah Léa Leila Leo Léo Leon Léon Leonardo Leticia Letícia Liam Lily Lina Lola Louis Louise Luca Lucas Lucía Lúcia Lucie ' +
  'Luis Luna Mamadou Manon Manuel Manuela Marcos Maria María Mariam Mariana Marie Mario Martha Martín Martina Maryam Mason Mateo ' +
  'Mateus Matilde Matteo Matthew Maya Mehdi Melissa Mercy Mia Michael Miguel Mila Millie Mohamed Mohammed Moses Moussa Muhammad ' +
  'Mwangi Nadia Nádia Naomi Natalia Nathan Neema Nia Nicolás Nicolas Nina Noah Noa Noé Noemi Nora Noor Nour Nuru Odhiambo Oliver ' +
  'Olivia Omar Omari Oscar Óscar Otieno Ousmane Pablo Patricia Paul Paula Pedro Peter Poppy Priya Rafael Raphaël Rania Rashid ' +
  'Ravi Rayan Rebecca Regina Rehema Renata Ricardo Robert Rosa Rosie Ruby Ryan Said Salma Salome Samira Samuel Santiago Sara Sarah ' +
  'Sebastián Sienna Simon Sofia Sofía Sophia Sophie Stella Sylvie Tatu Teresa Théo Theo Thomas Tiago Tomas Tomás Tumaini Upendo ' +
  'Valentina Valeria Victor Vitória Wambui Wanjiku Wanjiru William Yasmin Yara Yusuf Youssef Zahra Zainab Zara Zawadi Ximena Zoe ' +
  'Zoé Zuhura Zuleica Zaira';
const ARABIC =
  'أحمد محمد محمود علي حسن حسين عمر عثمان خالد يوسف إبراهيم إسماعيل عبدالله عبدالرحمن مصطفى كريم سامي آدم نوح زياد ياسين طارق ' +
  'حمزة بلال أنس رامي فارس سعيد ماجد وليد هشام عادل ناصر فيصل سلمان تركي راشد سيف مريم فاطمة عائشة زينب خديجة سلمى ليلى نور هدى ' +
  'ريم رنا دانا لينا لمى جنى ملك حنان أميرة سارة ياسمين هبة آية إسراء شهد رغد جود تالا مايا زهرة نعمة أمل دعاء رحمة بسمة ليان دانيال ليو';

/** Given names, spelled as in a text. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(`${LATIN} ${ARABIC}`.split(' '));

/** Words with a capital that stand beside numbers without being anybody's name. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'Article Section Level Version Release Question Table Figure Step Part Para Annex Chapter Item Page Phase Test Group Grade Class Year ' +
    'Android Chrome Windows Safari Instagram Snapchat Roblox Discord Google Apple Privacy Settings Children Child School Board ' +
    'He She They It We You This That There The Our Each Every Who Girl Boy Users Teens Parents Pupils ' +
    'Il Elle Ils Elles On Nous Cela Le La Les Un Une Notre Chaque Enfants Niveau Étape Partie Annexe Groupe ' +
    'Él Ella Ellos Ellas Nosotros El Los Las Una Nuestro Cada Niños Niñas Nivel Artículo Versión Parte Anexo Grupo ' +
    'Ele Ela Eles Elas Nós Os As Um Uma Nosso Crianças Nível Artigo Versão Anexo ' +
    'Yeye Wao Sisi Mtoto Watoto Kila Ngazi Sehemu Ibara Toleo Kundi Wenye ' +
    'January February March April June July August September October November December ' +
    'طفل طفلة الطفل الطفلة ولد الولد بنت البنت فتاة الفتاة ابن ابنة ابني ابنتي ابننا ابنتنا مستخدم المستخدم من في سن هو هي كان كانت وكان التي الذي وهو وهي ' +
    'الأطفال أطفال مراهق المراهقين بعد قبل دون فوق حتى'
  ).split(' '),
);
