/// Holds the shipped table of names that are one by usage; its form is that of the user's own file.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile {

inline constexpr std::string_view shipped_equivalents = R"(
# Places that changed their name or its spelling.
Kyiv = Kiev = Kiew = Kijów = Kyjev = Kijev = Київ = Киев
Kharkiv = Kharkov = Charkiw = Charkow = Харків = Харьков
Lviv = Lvov = Lemberg = Lwów = Львів = Львов
Odesa = Odessa = Одеса = Одесса
Chernobyl = Chornobyl = Tschernobyl = Tchernobyl = Czarnobyl = Чернобыль = Чорнобиль
Dnipro = Dniepr = Dnieper = Dnjepr = Днепр = Дніпро
Donbas = Donbass = Донбасс = Донбас
Luhansk = Lugansk = Луганск = Луганськ
Mykolaiv = Nikolaev = Nikolayev = Mykolajiw = Николаев = Миколаїв
Zaporizhzhia = Zaporozhye = Saporischschja = Запорожье = Запоріжжя
Moscow = Moskau = Moscou = Moskva = Moskwa = Mosca = Moscú = Москва
Petersburg = Pétersbourg = Петербург
Beijing = Peking = Pékin = Pekín = Pechino = Пекин
Mumbai = Bombay = Мумбаи = Бомбей
Kolkata = Calcutta = Калькутта
Chennai = Madras
Myanmar = Burma = Birmanie = Birma = Мьянма = Бирма
Yangon = Rangoon = Rangun
Turkey = Türkiye = Türkei = Turquie = Турция = Туреччина
Istanbul = Constantinople
Tehran = Teheran = Téhéran = Тегеран
Eswatini = Swaziland
Astana = Nursultan = Астана
Belarus = Belorussia = Byelorussia = Weißrussland = Biélorussie = Беларусь = Белоруссия
Vienna = Wien = Vienne = Viena = Вена
Geneva = Genf = Genève = Ginevra = Ginebra = Женева
Brussels = Brüssel = Bruxelles = Brussel = Bruselas = Брюссель
Warsaw = Warschau = Varsovie = Warszawa = Варшава
Prague = Prag = Praha = Praga = Прага
Rome = Roma = Rom = Рим
Munich = München = Мюнхен
Cologne = Köln = Кёльн
Ukraine = Ukraina = Ucrania = Ucraina = Україна = Украина
Russia = Russland = Russie = Rusia = Rosja = Россия = Росія
Germany = Deutschland = Allemagne = Alemania = Германия = Німеччина
London = Londres = Londra = Лондон
# People whose name is written in ways that no rule of sounds covers.
Gaddafi = Qaddafi = Gheddafi = Kadhafi = Gadafi = Khadafi = Каддафи
Tikhanovskaya = Tsikhanouskaya = Cichanouskaja = Tichanowskaja = Тихановская = Ціханоўская
Walesa = Wałęsa = Валенса
Djokovic = Đoković = Джокович = Ђоковић
Gorbachev = Gorbatjov = Gorbatsjov = Горбачев
Zelensky = Zelenskyy = Selenskyj = Zełenski = Зеленский = Зеленський
# First names.
Alexander = Aleksandr = Aleksander = Alexandr = Александр = Олександр
Alexei = Aleksei = Alexey = Alexej = Aleksej = Алексей = Олексій
Andrei = Andrey = Andrej = Andrii = Andriy = Андрей = Андрій
Dmitry = Dmitri = Dmitrij = Dmitriy = Dmytro = Дмитрий = Дмитро
Sergei = Sergey = Sergej = Serguei = Sergii = Serhiy = Serhii = Сергей = Сергій
Vladimir = Wladimir = Volodymyr = Wolodymyr = Włodzimierz = Владимир = Володимир
Yevgeny = Evgeny = Yevgeni = Evgeni = Jewgeni = Yevhen = Евгений = Євген
Yuri = Yury = Juri = Jurij = Iouri = Yurii = Юрий = Юрій
Mohammed = Muhammad = Mohamed = Mohammad = Muhammed = Mehmed
# Short forms, offered only.
Bill ~ William ~ Will
Bob ~ Robert ~ Rob
Dick ~ Richard ~ Rick
Jack ~ John
Jim ~ James ~ Jimmy
Joe ~ Joseph
Mike ~ Michael ~ Mikhail
Ted ~ Edward ~ Theodore
Tom ~ Thomas
Tony ~ Anthony
Kate ~ Katherine ~ Catherine
Liz ~ Elizabeth
Sasha ~ Alexander
)";

}  // namespace clipfile
